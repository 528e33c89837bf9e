/** Client components of the panel, for screens of one's own. */
export { ScanAgain } from './plugins/brandScan/entries/ScanAgain'
export { ScanFromList } from './plugins/brandScan/entries/ScanFromList'
export { BreakpointField } from './plugins/pageBuilder/breakpoints/BreakpointField'
export { BuilderLoader } from './plugins/pageBuilder/view/BuilderLoader'
export { ExportPage } from './plugins/siteExport/panel/ExportPage'
export { ExportSite } from './plugins/siteExport/panel/ExportSite'
export { ExportSiteCard } from './plugins/siteExport/panel/ExportSiteCard'
export { SectionUsageField } from './plugins/pageBuilder/shared/SectionUsageField'
export { UnknownBlocks } from './plugins/pageBuilder/shared/UnknownBlocks'
export { DeployProgress } from './plugins/platform/admin/deploy/DeployProgress'
export { JsonField } from './plugins/platform/admin/json/JsonField'
export { LiveThumbnail } from './plugins/platform/admin/parts/LiveThumbnail'
export { NewAppForm } from './plugins/platform/admin/newApp/NewAppForm'
export { RecurrenceField } from './plugins/schedules/fields/RecurrenceField'
export { RunNowButton } from './plugins/schedules/fields/RunNowButton'
export { RunsPreview } from './plugins/schedules/fields/RunsPreview'
export { ScheduleHistory } from './plugins/schedules/fields/ScheduleHistory'
export { SchedulesScreen } from './plugins/schedules/list/SchedulesScreen'
export { StartField } from './plugins/schedules/fields/StartField'
export { TimeZoneField } from './plugins/schedules/fields/TimeZoneField'
export { CalendarNavLink } from './plugins/publishing/calendar/CalendarNavLink'
export { PostDeliveries } from './plugins/publishing/editor/PostDeliveries'
export { PostPanel } from './plugins/publishing/editor/PostPanel'
export { PostPreview } from './plugins/publishing/editor/PostPreview'
export {
  JobErrorCell,
  JobKindCell,
  JobProgressCell,
  JobStateCell,
} from './plugins/platform/admin/jobs/JobCells'
export { JobPanel } from './plugins/platform/admin/jobs/JobPanel'
