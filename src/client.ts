/** Client components of the panel, for screens of one's own. */
export { DeployProgress } from './plugins/platform/admin/deploy/DeployProgress'
export { LiveThumbnail } from './plugins/platform/admin/parts/LiveThumbnail'
export { NewAppForm } from './plugins/platform/admin/newApp/NewAppForm'
