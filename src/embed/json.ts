/**
 * A value as JSON in ASCII, which is right under every charset that a server names. Without `<` and `>`, so that it can stand
 * in a `<script>`.
 */
export function toJSON(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[<>\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
