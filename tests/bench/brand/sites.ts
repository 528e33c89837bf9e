/** What a person reads in a package's SCSS sources and its page. `null`: there is none. */
export type Expected = {
  name: string | null
  primary: string | null
  accent: string | null
  background: string | null
  text: string | null
  displayFont: string | null
  textFont: string | null
}

export type BenchSite = {
  /** Exact version: what is written down here holds for it. */
  package: string
  /** Folder of the package that is served as the site. */
  root: string
  /** Written down and scanned after the rules were done. It showed one mistake (styles of one page on another), which was mended. */
  heldOut?: true
  /** Written down before it was first scanned; the rules were not changed after. What a new site may expect. */
  unseen?: true
  expected: Expected
}

/** Bootstrap's own `$white` and `$gray-900`, where a theme overrides neither. */
const BOOTSTRAP = { background: '#ffffff', text: '#212529' }

/**
 * Written down from `src/scss/variables` (Start Bootstrap), `assets/scss/…/variables` (Creative Tim) and
 * `dist/css` (h5bp, which has no SCSS). `accent` is an overridden
 * `$secondary`; Bootstrap's own grey is none. The name is that of the logo's link, else of the title.
 */
export const SITES: readonly BenchSite[] = [
  {
    package: 'startbootstrap-creative@7.0.7',
    root: 'dist',
    expected: {
      ...BOOTSTRAP,
      name: 'Start Bootstrap',
      primary: '#f4623a',
      accent: null,
      displayFont: 'Merriweather Sans',
      textFont: 'Merriweather',
    },
  },
  {
    package: 'startbootstrap-agency@7.0.12',
    root: 'dist',
    expected: {
      ...BOOTSTRAP,
      name: 'Agency',
      primary: '#ffc800',
      accent: null,
      displayFont: 'Montserrat',
      textFont: 'Roboto Slab',
    },
  },
  {
    package: 'startbootstrap-freelancer@7.0.7',
    root: 'dist',
    expected: {
      ...BOOTSTRAP,
      name: 'Start Bootstrap',
      primary: '#1abc9c',
      accent: '#2c3e50',
      displayFont: 'Montserrat',
      textFont: 'Lato',
    },
  },
  {
    package: 'startbootstrap-grayscale@7.0.6',
    root: 'dist',
    expected: {
      ...BOOTSTRAP,
      name: 'Start Bootstrap',
      primary: '#64a19d',
      accent: '#7464a1',
      displayFont: 'Varela Round',
      textFont: 'Nunito',
    },
  },
  {
    package: 'startbootstrap-new-age@6.0.7',
    root: 'dist',
    expected: {
      ...BOOTSTRAP,
      name: 'Start Bootstrap',
      primary: '#2937f0',
      accent: '#9f1ae2',
      displayFont: 'Newsreader',
      textFont: 'Mulish',
    },
  },
  {
    package: 'startbootstrap-clean-blog@6.0.9',
    root: 'dist',
    expected: {
      ...BOOTSTRAP,
      name: 'Start Bootstrap',
      primary: '#0085a1',
      accent: null,
      displayFont: 'Open Sans',
      textFont: 'Lora',
    },
  },
  {
    package: 'material-kit@2.0.4',
    root: '.',
    expected: {
      name: 'Material Kit',
      primary: '#9c27b0',
      accent: null,
      background: '#eeeeee',
      text: '#3c4858',
      displayFont: 'Roboto',
      textFont: 'Roboto',
    },
  },
  {
    package: 'soft-ui-design-system@1.0.4',
    root: '.',
    expected: {
      name: 'Soft UI Design System',
      primary: '#cb0c9f',
      accent: '#8392ab',
      background: '#ffffff',
      text: '#67748e',
      displayFont: 'Open Sans',
      textFont: 'Open Sans',
    },
  },
  {
    package: 'html5-boilerplate@9.0.1',
    root: 'dist',
    expected: {
      name: null,
      primary: null,
      accent: null,
      background: null,
      text: '#222222',
      displayFont: null,
      textFont: null,
    },
  },
  {
    package: 'startbootstrap-stylish-portfolio@6.0.6',
    root: 'dist',
    heldOut: true,
    expected: {
      ...BOOTSTRAP,
      name: 'Start Bootstrap',
      primary: '#1d809f',
      accent: '#ecb807',
      displayFont: 'Source Sans Pro',
      textFont: 'Source Sans Pro',
    },
  },
  {
    package: 'startbootstrap-resume@7.0.6',
    root: 'dist',
    heldOut: true,
    expected: {
      ...BOOTSTRAP,
      // `src/scss/_global.scss`: Bootstrap's `$gray-600`.
      text: '#6c757d',
      name: 'Clarence Taylor',
      primary: '#bd5d38',
      accent: null,
      displayFont: 'Saira Extra Condensed',
      textFont: 'Muli',
    },
  },
  {
    package: 'startbootstrap-landing-page@6.0.6',
    root: 'dist',
    heldOut: true,
    expected: {
      ...BOOTSTRAP,
      name: 'Start Bootstrap',
      // Bootstrap's own `$blue`: the theme overrides no colour.
      primary: '#0d6efd',
      accent: null,
      displayFont: 'Lato',
      textFont: 'Lato',
    },
  },
  {
    package: 'now-ui-kit@1.3.0',
    root: '.',
    heldOut: true,
    expected: {
      name: 'Now Ui Kit',
      primary: '#f96332',
      accent: null,
      background: '#ffffff',
      text: '#2c2c2c',
      displayFont: 'Montserrat',
      textFont: 'Montserrat',
    },
  },
  {
    package: 'startbootstrap-business-casual@7.0.9',
    root: 'dist',
    unseen: true,
    expected: {
      ...BOOTSTRAP,
      name: 'Start Bootstrap',
      primary: '#e6a756',
      accent: '#2f170f',
      displayFont: 'Raleway',
      textFont: 'Lora',
    },
  },
  {
    package: 'startbootstrap-coming-soon@6.0.7',
    root: 'dist',
    unseen: true,
    expected: {
      ...BOOTSTRAP,
      // Its `$gray-900`.
      text: '#000000',
      name: 'Coming Soon',
      primary: '#2a5555',
      accent: null,
      displayFont: 'Tinos',
      textFont: 'DM Sans',
    },
  },
  {
    package: 'paper-kit-2@2.1.0',
    root: '.',
    unseen: true,
    expected: {
      name: 'Paper Kit 2',
      // `$primary-color`; most buttons of the page are of its `$danger-color`, which is what is found.
      primary: '#51cbce',
      accent: null,
      background: '#ffffff',
      text: '#66615b',
      displayFont: 'Montserrat',
      textFont: 'Montserrat',
    },
  },
]
