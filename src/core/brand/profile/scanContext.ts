/** Key of the request's context under which a scan hands its findings to the profile's hook. */
export const SCAN_FINDINGS = 'tausestack.scanFindings'

/** Key under which it hands on its operation's id: a scan makes one profile, however often it runs. */
export const SCAN_OPERATION = 'tausestack.scanOperation'

/** Key under which it hands on the paths whose values it takes out. */
export const SCAN_REMOVALS = 'tausestack.scanRemovals'
