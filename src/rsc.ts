/** Server components of the panel, named in the import map as `tausestack/rsc#…`. */
export { Dashboard } from './plugins/platform/admin/dashboard/Dashboard'
export { Deployments } from './plugins/platform/admin/deployments/Deployments'
export { NewApp } from './plugins/platform/admin/newApp/NewApp'
export { NewAppLink } from './plugins/platform/admin/newApp/NewAppLink'
