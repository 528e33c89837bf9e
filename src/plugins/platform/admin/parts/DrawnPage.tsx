/** Stands for a page that cannot be shown. */
export const DrawnPage = () => (
  <svg className="ts-drawn-page" preserveAspectRatio="xMidYMin slice" viewBox="0 0 320 200">
    <g fill="var(--theme-elevation-150)">
      <circle cx="26" cy="20" r="7" />
      <rect height="5" rx="2.5" width="26" x="206" y="18" />
      <rect height="5" rx="2.5" width="26" x="240" y="18" />
      <rect height="5" rx="2.5" width="26" x="274" y="18" />
      <rect height="12" rx="3" width="128" x="20" y="60" />
      <rect height="12" rx="3" width="96" x="20" y="78" />
      <rect height="5" rx="2.5" width="112" x="20" y="102" />
      <rect height="5" rx="2.5" width="92" x="20" y="112" />
    </g>
    <rect fill="var(--theme-elevation-250)" height="16" rx="3" width="52" x="20" y="130" />
    <rect fill="var(--theme-elevation-100)" height="106" rx="4" width="124" x="176" y="46" />
    <path
      d="M176 148v-22l38-34 34 30 20-16 32 28v18a4 4 0 0 1-4 4H180z"
      fill="var(--theme-elevation-200)"
    />
    <circle cx="272" cy="72" fill="var(--theme-elevation-200)" r="11" />
    <g fill="var(--theme-elevation-100)">
      <rect height="50" rx="4" width="86" x="20" y="174" />
      <rect height="50" rx="4" width="86" x="117" y="174" />
      <rect height="50" rx="4" width="86" x="214" y="174" />
    </g>
  </svg>
)
