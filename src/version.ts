/** That of package.json: a symbol under which copies of one version know each other carries it. */
export const VERSION = '0.3.0';
