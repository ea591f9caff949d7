/** The tag name. The names of the custom properties begin with it. The build puts the name of the package in its place. */
export const tag = 'diplomacy-brief';
