/** Name of the form input that people do not see and bots like to fill. */
export const HONEYPOT = 'company_website'
