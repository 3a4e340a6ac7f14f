type Page = { nonce: string; isExplorer: boolean; isDevelopment: boolean }

/** The style element that sonner writes, which takes no nonce: empty as it comes, and then filled. */
export const toastStyles =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='"

/** What a page may load and run: nothing but what this server sent for it. */
export function writePolicy({ nonce, isExplorer, isDevelopment }: Page) {
  // The explorer's editor writes style elements of its own, which take no nonce; the development server does so too.
  const styles = isExplorer || isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}' ${toastStyles}`
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `script-src-attr 'none'`,
    `style-src-elem 'self' ${styles}`,
    // Positions of overlays and bars are style attributes.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    // The explorer's editor brings its symbols along in its style sheet.
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
