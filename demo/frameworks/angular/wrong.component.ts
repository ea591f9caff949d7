import { Component } from '@angular/core';
import { BriefDirective } from './src/brief.directive';

@Component({
  imports: [BriefDirective],
  // Each mark has to stay on its line.
  // prettier-ignore
  template: `
    <diplomacy-brief />
    <diplomacy-brief id="x" class="y" lang="en" mode="full" open href="/full" heading-level="3" />
    <diplomacy-brief mode="summary" [open]="false" [href]="'/full'" [headingLevel]="6" />
    <diplomacy-brief #brief (toggle)="onToggle($event)" (click)="brief.reveal(3)" />
    <diplomacy-brief (toggle)="state = $event.newState" />

    <diplomacy-brief mode="brief" /> <!-- wrong -->
    <diplomacy-brief [mode]="'brief'" /> <!-- wrong -->
    <diplomacy-brief open="yes" /> <!-- wrong -->
    <diplomacy-brief [open]="'yes'" /> <!-- wrong -->
    <diplomacy-brief [open]="1" /> <!-- wrong -->
    <diplomacy-brief [headingLevel]="7" /> <!-- wrong -->
    <diplomacy-brief [href]="1" /> <!-- wrong -->
    <diplomacy-brief (togle)="onToggle($event)" /> <!-- wrong -->
    <diplomacy-brief (togle)="state = $event.newState" /> <!-- wrong -->
    <diplomacy-brief (toggle)="onKey($event)" /> <!-- wrong -->
    <diplomacy-brief #other (click)="other.reveal('3')" /> <!-- wrong -->
    <diplomacy-brief headingLevel="7" /> <!-- wrong -->
    <diplomacy-brief [colour]="'red'" /> <!-- wrong -->
    <diplomacy-briefing /> <!-- wrong -->
  `,
})
export class WrongComponent {
  state = '';

  onToggle(event: ToggleEvent) {
    this.state = event.newState;
  }

  onKey(event: KeyboardEvent) {
    this.state = event.key;
  }
}
