// Before anything else on the page: notes what goes wrong, and what it would take to notice.
window.problems = [];
addEventListener('error', (event) => window.problems.push(`error: ${event.message}`));
addEventListener('unhandledrejection', (event) =>
  window.problems.push(`rejection: ${event.reason}`),
);
document.addEventListener('securitypolicyviolation', (event) => {
  // The browser's own request for an icon.
  if (event.blockedURI.endsWith('/favicon.ico')) return;
  window.problems.push(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
for (const level of ['error', 'warn']) {
  const { [level]: write } = console;
  console[level] = (...words) => {
    window.problems.push(`console.${level}: ${words.join(' ')}`);
    write.apply(console, words);
  };
}
// Resolves to whether a condition became true. The time is a limit for failing tests: a busy machine takes a part of it.
window.becomes = async (condition) => {
  const end = performance.now() + 5000;
  while (!condition()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return true;
};
