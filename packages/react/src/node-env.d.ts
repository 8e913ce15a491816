/** Replaced by every bundler, so that what is for development only is not in a production build. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };
