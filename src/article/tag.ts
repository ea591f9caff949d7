/** The tag name. The names of the custom properties begin with it. `npm run article` builds another article with another tag. */
export const tag = 'diplomacy-brief';
