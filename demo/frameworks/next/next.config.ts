import type { NextConfig } from 'next';

export default {
  // Without it Next takes the folder of another lock file above this one.
  turbopack: { root: import.meta.dirname },
} satisfies NextConfig;
