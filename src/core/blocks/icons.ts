/** Lucide icon names that editors may choose from. Rendered inline from `lucide-static`. */
export const ICON_NAMES = [
  'activity', 'alarm-clock', 'anchor', 'apple', 'archive', 'arrow-right', 'award', 'badge-check',
  'bar-chart-3', 'bell', 'bike', 'book-open', 'box', 'brush', 'bug', 'calendar', 'camera', 'car',
  'check', 'circle-check', 'clock', 'cloud', 'code', 'coffee', 'compass', 'cpu', 'credit-card',
  'database', 'droplets', 'file-text', 'flame', 'flower-2', 'gauge', 'gem', 'gift', 'git-branch',
  'globe', 'hammer', 'hand-heart', 'headphones', 'heart', 'house', 'image', 'info', 'key', 'layers',
  'leaf', 'life-buoy', 'lightbulb', 'line-chart', 'link', 'lock', 'mail', 'map', 'map-pin',
  'message-circle', 'moon', 'mountain', 'music', 'package', 'palette', 'pen-tool', 'phone',
  'piggy-bank', 'plug', 'quote', 'recycle', 'refresh-cw', 'rocket', 'ruler', 'scissors', 'search',
  'send', 'settings', 'shield-check', 'shopping-bag', 'smile', 'snowflake', 'sparkles', 'sprout',
  'star', 'sun', 'target', 'thermometer', 'timer', 'triangle-alert', 'truck', 'umbrella', 'undo-2',
  'users', 'utensils', 'wallet', 'wand-sparkles', 'wheat', 'wifi', 'wind', 'wrench', 'x', 'zap',
] as const

export type IconName = (typeof ICON_NAMES)[number]
