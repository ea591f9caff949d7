/** The tag name. The names of the custom properties begin with it. */
export const tag = 'diplomacy-brief';
