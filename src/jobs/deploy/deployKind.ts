/** Kind of the jobs that build and activate a release. */
export const DEPLOY = 'deploy'
