/** Words of the checks, English. `check_<code>` says what is wrong and what to do. */
export const checksEn = {
  check_alt_file_name:
    'The picture’s text is the name of a file: “{{alt}}”. Say in a few words what it shows.',
  check_alt_missing:
    'A picture has no alternative text. Say in a few words what it shows, for people who cannot see it.',
  check_alt_phrase: 'Leave out “picture of” in “{{alt}}”: screen readers say that it is one.',
  check_block_unknown:
    'No block of this type is installed, or it may not stand here. Visitors do not get it.',
  check_contrast_low:
    '“{{text}}” is hard to read: its contrast is {{ratio}} and should be {{least}} or more.',
  check_contrast_low_dark:
    '“{{text}}” is hard to read in the dark look: its contrast is {{ratio}} and should be {{least}} or more.',
  check_css_heavy: 'The styles weigh {{size}} KB; {{most}} KB are enough for most sites.',
  check_description_long:
    'The description has {{length}} characters; search engines cut it after about {{most}}.',
  check_description_missing:
    'The page has no description: search engines and shared links choose some text of it.',
  check_description_short:
    'The description has {{length}} characters. From {{least}} on search engines tend to use it.',
  check_field_invalid: '{{message}}',
  check_field_refused: '{{message}}',
  check_field_required: 'This has to be filled in.',
  check_h1_many: '“{{text}}” is a second main heading. A page should have one.',
  check_h1_missing:
    'The page has no main heading (level 1). A hero has one, or give a heading that level.',
  check_heading_empty: 'A heading has no text.',
  check_heading_skipped:
    '“{{text}}” is a heading of level {{level}} after one of level {{before}}: {{expected}} should follow.',
  check_html_heavy: 'The page’s HTML weighs {{size}} KB; up to {{most}} KB load well everywhere.',
  check_image_heavy: 'The picture {{name}} weighs {{size}} KB; {{most}} KB should do for one.',
  check_js_heavy: 'The scripts weigh {{size}} KB; up to {{most}} KB run well on phones.',
  check_link_anchor: 'The link “{{label}}” leads to “{{place}}”, which is nowhere on this page.',
  check_link_broken: 'The link “{{label}}” leads to a page that does not exist.',
  check_link_draft: 'The link “{{label}}” leads to a page that is not published yet.',
  check_link_empty: 'The link “{{label}}” leads nowhere. Choose a page or an address.',
  check_link_insecure: 'The link “{{label}}” is not encrypted: its address begins with http.',
  check_link_placeholder:
    'The link “{{label}}” has “#” for an address: a place kept for a real one.',
  check_link_unsafe: 'The address “{{url}}” is none that a link may have. Write it with https://.',
  check_media_missing: 'The chosen picture or file does not exist any more. Choose another.',
  check_noindex: 'The page is hidden from search engines.',
  check_page_heavy: 'The page weighs {{size}} KB; above {{most}} KB it loads slowly on phones.',
  check_render_failed: 'The block cannot be drawn, visitors do not get it. {{message}}',
  check_section_missing:
    'The shared section is gone; the site is not deployed like this, and visitors keep what is online now. Remove the block, or choose another section.',
  check_section_unpublished:
    '“{{name}}” is not published: visitors would not see it, so the site is not deployed like this and they keep what is online now. Publish the section, or remove the block.',
  check_text_damaged: 'A part of the text cannot be shown. {{message}}',
  check_title_long:
    'The title has {{length}} characters; search engines cut it after about {{most}}.',
  check_title_missing: 'The page has no title.',
  checks: 'Checks',
  checksBlock_error_one: '1 error',
  checksBlock_error_other: '{{count}} errors',
  checksBlock_warning_one: '1 warning',
  checksBlock_warning_other: '{{count}} warnings',
  checksButtonClean: 'Checks: nothing to mend',
  checksButtonWaiting: 'Checks: not looked at yet',
  checksClean: 'Nothing to mend',
  checksCleanNote:
    'Links, pictures, headings, contrast and the words for search engines are in order.',
  checksFailed: 'The page could not be rendered for the checks: {{message}}',
  checksFix_addHttps: 'Add https://',
  checksFix_headingLevel: 'Set the level',
  checksFix_mediumAlt: 'Take the picture’s own text',
  checksFix_removeLink: 'Remove the link',
  checksFix_useHttps: 'Use https',
  checksFixAll_one: 'Fix it',
  checksFixAll_other: 'Fix all {{count}}',
  checksFixed_one: 'Fixed. Undo takes it back.',
  checksFixed_other: 'Fixed {{count}}. Undo takes them back.',
  checksInForm: 'Open in the form',
  checksInSection: 'Open the section',
  checksInside: 'Something inside it is to be mended.',
  checksLevel_error: 'Errors',
  checksLevel_notice: 'Good to know',
  checksLevel_warning: 'Warnings',
  checksLookAt: 'Look at them',
  checksOnPage: 'The page',
  checksPublishAnyway: 'Publish anyway',
  checksPlanAsk_one: 'The checks find an error. It is published, too, unless you mend it before.',
  checksPlanAsk_other:
    'The checks find {{count}} errors. They are published, too, unless you mend them before.',
  checksPlanForbidden_one:
    'This site publishes no page with errors: nothing is published while the one there is now is left.',
  checksPlanForbidden_other:
    'This site publishes no page with errors: nothing is published while the {{count}} there are now are left.',
  checksPublishAsk_one: 'The page has an error that visitors will notice:',
  checksPublishAsk_other: 'The page has {{count}} errors that visitors will notice:',
  checksPublishForbidden_one: 'This site publishes no page with errors. Mend this one first:',
  checksPublishForbidden_other:
    'This site publishes no page with errors. Mend these {{count}} first:',
  checksPublishMore: 'and {{count}} more',
  checksPublishTitle: 'Publish with errors?',
  checksPublishTitleForbidden: 'Not published',
  checksRunning: 'Looking at the page …',
  checksWeight: 'Weight of the page',
  checksWeight_css: 'Styles',
  checksWeight_html: 'HTML',
  checksWeight_images: 'Pictures',
  checksWeight_js: 'Scripts',
  checksWeightCount_one: '1 picture',
  checksWeightCount_other: '{{count}} pictures',
  checksWeightNote: 'As it travels, without fonts. {{most}} should be enough.',
  checksWeightRaw: '{{size}} before compression',
}
