import { Component, signal } from '@angular/core';
import type { Mode } from 'diplomacy-brief';
import { BriefDirective } from './brief.directive';

@Component({
  selector: 'app-root',
  imports: [BriefDirective],
  template: `
    <diplomacy-brief id="static" mode="summary" heading-level="3">
      <span slot="label">Opinion</span>
    </diplomacy-brief>

    <button id="mode" (click)="mode.set(mode() === 'full' ? 'summary' : 'full')">Mode</button>
    <diplomacy-brief id="bound" [mode]="mode()" />

    <input id="open" type="checkbox" [checked]="open()" (change)="open.set(!open())" />
    <output id="toggles">{{ toggles() }}</output>
    <diplomacy-brief id="both" mode="summary" [open]="open()" (toggle)="onToggle($event)" />

    <button id="mount" (click)="mounted.set(!mounted())">Mount</button>
    @if (mounted()) {
      <diplomacy-brief id="mounted" mode="summary" open />
    }

    <button id="reverse" (click)="items.set(items().toReversed())">Reverse</button>
    @for (item of items(); track item) {
      <diplomacy-brief id="item-{{ item }}" mode="summary" />
    }
  `,
})
export class AppComponent {
  readonly mode = signal<Mode>('full');
  readonly open = signal(false);
  readonly toggles = signal(0);
  readonly mounted = signal(true);
  readonly items = signal(['a', 'b', 'c']);

  onToggle(event: ToggleEvent) {
    this.open.set(event.newState === 'open');
    this.toggles.update((count) => count + 1);
  }
}
