import type { Mode } from 'diplomacy-brief';
import type {} from 'diplomacy-brief/solid';
import { createSignal, For, Show } from 'solid-js';

export function App() {
  const [mode, setMode] = createSignal<Mode>('full');
  const [open, setOpen] = createSignal(false);
  const [toggles, setToggles] = createSignal(0);
  const [mounted, setMounted] = createSignal(true);
  const [items, setItems] = createSignal(['a', 'b', 'c']);

  return (
    <>
      <diplomacy-brief id="static" mode="summary" heading-level="3">
        <span slot="label">Opinion</span>
      </diplomacy-brief>

      <button id="mode" onClick={() => setMode(mode() === 'full' ? 'summary' : 'full')}>
        Mode
      </button>
      <diplomacy-brief id="bound" mode={mode()} />

      <input id="open" type="checkbox" checked={open()} onChange={() => setOpen(!open())} />
      <output id="toggles">{toggles()}</output>
      <diplomacy-brief
        id="both"
        mode="summary"
        open={open()}
        on:toggle={(event) => {
          setOpen(event.newState === 'open');
          setToggles((count) => count + 1);
        }}
      />

      <button id="mount" onClick={() => setMounted(!mounted())}>
        Mount
      </button>
      <Show when={mounted()}>
        <diplomacy-brief id="mounted" mode="summary" open />
      </Show>

      <button id="reverse" onClick={() => setItems(items().toReversed())}>
        Reverse
      </button>
      <For each={items()}>{(item) => <diplomacy-brief id={`item-${item}`} mode="summary" />}</For>
    </>
  );
}
