import type { Mode } from 'diplomacy-brief';
import type {} from 'diplomacy-brief/preact';
import { useState } from 'preact/hooks';

export function App() {
  const [mode, setMode] = useState<Mode>('full');
  const [open, setOpen] = useState(false);
  const [toggles, setToggles] = useState(0);
  const [mounted, setMounted] = useState(true);
  const [items, setItems] = useState(['a', 'b', 'c']);

  return (
    <>
      <diplomacy-brief id="static" mode="summary" heading-level="3">
        <span slot="label">Opinion</span>
      </diplomacy-brief>

      <button id="mode" onClick={() => setMode(mode === 'full' ? 'summary' : 'full')}>
        Mode
      </button>
      <diplomacy-brief id="bound" mode={mode} />

      <input id="open" type="checkbox" checked={open} onChange={() => setOpen(!open)} />
      <output id="toggles">{toggles}</output>
      <diplomacy-brief
        id="both"
        mode="summary"
        open={open}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          setToggles((count) => count + 1);
        }}
      />

      <button id="mount" onClick={() => setMounted(!mounted)}>
        Mount
      </button>
      {mounted && <diplomacy-brief id="mounted" mode="summary" open />}

      <button id="reverse" onClick={() => setItems(items.toReversed())}>
        Reverse
      </button>
      {items.map((item) => (
        <diplomacy-brief key={item} id={`item-${item}`} mode="summary" />
      ))}
    </>
  );
}
