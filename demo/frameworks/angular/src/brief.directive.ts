import { Directive, ElementRef, Input, inject } from '@angular/core';
import type { DiplomacyBrief, HeadingLevel, Mode } from 'diplomacy-brief';

/**
 * The types of the element for templates, in place of CUSTOM_ELEMENTS_SCHEMA, which checks no property.
 * It has no output: Angular types `(toggle)` by HTMLElementTagNameMap, and would call the handler twice.
 */
@Directive({ selector: 'diplomacy-brief' })
export class BriefDirective {
  readonly #brief = inject<ElementRef<DiplomacyBrief>>(ElementRef).nativeElement;

  @Input() set mode(value: Mode) {
    this.#brief.mode = value;
  }

  /** The empty string is the attribute without a value. */
  @Input() set open(value: boolean | '') {
    this.#brief.open = value !== false;
  }

  @Input() set href(value: string) {
    this.#brief.href = value;
  }

  /** The empty string is the attribute without a value. */
  @Input() set controls(value: boolean | '') {
    this.#brief.controls = value !== false;
  }

  @Input() set labels(value: DiplomacyBrief['labels']) {
    this.#brief.labels = value;
  }

  @Input() set headingLevel(value: HeadingLevel) {
    this.#brief.headingLevel = value;
  }
}
