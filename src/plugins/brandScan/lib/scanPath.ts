/** Where the screen is, below the panel's own route. */
export const SCAN_PATH = '/brand-scan'
