export type TenancyOptions = {
  /**
   * Holds tenants apart: access, selector, checks on every write. When false the collections and
   * fields stay, so that the database does not change.
   *
   * @default true
   */
  enabled?: boolean
}
