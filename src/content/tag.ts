/** The name of the tag; the custom properties of the looks begin with it. */
export const tag = 'diplomacy-brief';
