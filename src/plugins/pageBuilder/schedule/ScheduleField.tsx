import { iconDrawing } from '../../../render/renderIcon'
import { ScheduleSidebar } from './ScheduleSidebar'

/** The schedule beside Payload's own form; its icons are drawn here, where the icon package can be read. */
export const ScheduleField = () => <ScheduleSidebar icons={{ x: iconDrawing('x') ?? '' }} />
