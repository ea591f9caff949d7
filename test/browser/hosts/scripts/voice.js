// A synthesizer with one voice, in the place of the browser's own: notes what it is given to say, and says nothing.
window.said = [];
window.cancelled = 0;
window.speech = Object.assign(new EventTarget(), {
  getVoices: () => [{ lang: 'en-US', default: true, localService: true, name: 'A voice' }],
  speak: ({ text }) => window.said.push(text),
  cancel: () => window.cancelled++,
  pause() {},
  resume() {},
});
Object.defineProperty(window, 'speechSynthesis', { value: window.speech });
window.SpeechSynthesisUtterance = class {
  constructor(text) {
    this.text = text;
  }
};
