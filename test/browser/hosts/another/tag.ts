export const tag = 'rights-brief';
