import { TenantField as TenantField_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { UnknownBlocks as UnknownBlocks_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { ScheduleField as ScheduleField_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { BuilderView as BuilderView_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { SectionUsageField as SectionUsageField_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { JsonField as JsonField_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { ExportSite as ExportSite_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { Deployments as Deployments_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { DomainDocument as DomainDocument_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { DomainsScreen as DomainsScreen_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { CertificateDocument as CertificateDocument_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { CertificatesScreen as CertificatesScreen_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { TargetDocument as TargetDocument_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { TargetsScreen as TargetsScreen_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { WebhookDocument as WebhookDocument_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { WebhooksScreen as WebhooksScreen_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { ScanFromList as ScanFromList_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { ScanAgain as ScanAgain_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { StudioView as StudioView_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { JobPanel as JobPanel_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { JobKindCell as JobKindCell_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { JobStateCell as JobStateCell_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { JobProgressCell as JobProgressCell_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { JobErrorCell as JobErrorCell_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { RecurrenceField as RecurrenceField_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { StartField as StartField_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { TimeZoneField as TimeZoneField_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { RunsPreview as RunsPreview_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { ScheduleHistory as ScheduleHistory_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { RunNowButton as RunNowButton_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { SchedulesScreen as SchedulesScreen_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { PostPanel as PostPanel_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { PostPreview as PostPreview_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { PostDeliveries as PostDeliveries_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { BuiltInAgents as BuiltInAgents_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { TeamDocument as TeamDocument_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { TeamsScreen as TeamsScreen_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { RunDocument as RunDocument_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { RunsScreen as RunsScreen_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { ApprovalDocument as ApprovalDocument_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { ApprovalsScreen as ApprovalsScreen_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { BreakpointField as BreakpointField_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Dashboard as Dashboard_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { ScanInvitation as ScanInvitation_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { CampaignCard as CampaignCard_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { NewAppLink as NewAppLink_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { CalendarNavLink as CalendarNavLink_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { StartNavLink as StartNavLink_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { ApprovalsNavLink as ApprovalsNavLink_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { NewApp as NewApp_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { ScanView as ScanView_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { CalendarView as CalendarView_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { TeamView as TeamView_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { StartView as StartView_14399aa22a5ece30d9d4390583c1c6a6 } from 'tausestack/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'
import { ExportSiteCard as ExportSiteCard_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { BuilderLoader as BuilderLoader_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'
import { ExportPage as ExportPage_a28ca25a54d3554c2ec91de4d1131df7 } from 'tausestack/client'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/plugin-multi-tenant/client#TenantField": TenantField_1d0591e3cf4f332c83a86da13a0de59a,
  "tausestack/client#UnknownBlocks": UnknownBlocks_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/rsc#ScheduleField": ScheduleField_14399aa22a5ece30d9d4390583c1c6a6,
  "tausestack/rsc#BuilderView": BuilderView_14399aa22a5ece30d9d4390583c1c6a6,
  "tausestack/client#SectionUsageField": SectionUsageField_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#JsonField": JsonField_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#ExportSite": ExportSite_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/rsc#Deployments": Deployments_14399aa22a5ece30d9d4390583c1c6a6,
  "tausestack/client#DomainDocument": DomainDocument_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#DomainsScreen": DomainsScreen_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#CertificateDocument": CertificateDocument_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#CertificatesScreen": CertificatesScreen_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#TargetDocument": TargetDocument_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#TargetsScreen": TargetsScreen_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#WebhookDocument": WebhookDocument_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#WebhooksScreen": WebhooksScreen_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#ScanFromList": ScanFromList_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#ScanAgain": ScanAgain_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/rsc#StudioView": StudioView_14399aa22a5ece30d9d4390583c1c6a6,
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "tausestack/client#JobPanel": JobPanel_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#JobKindCell": JobKindCell_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#JobStateCell": JobStateCell_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#JobProgressCell": JobProgressCell_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#JobErrorCell": JobErrorCell_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#RecurrenceField": RecurrenceField_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#StartField": StartField_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#TimeZoneField": TimeZoneField_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#RunsPreview": RunsPreview_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#ScheduleHistory": ScheduleHistory_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#RunNowButton": RunNowButton_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#SchedulesScreen": SchedulesScreen_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#PostPanel": PostPanel_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#PostPreview": PostPreview_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#PostDeliveries": PostDeliveries_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#BuiltInAgents": BuiltInAgents_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#TeamDocument": TeamDocument_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#TeamsScreen": TeamsScreen_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#RunDocument": RunDocument_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#RunsScreen": RunsScreen_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#ApprovalDocument": ApprovalDocument_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#ApprovalsScreen": ApprovalsScreen_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#BreakpointField": BreakpointField_a28ca25a54d3554c2ec91de4d1131df7,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "tausestack/rsc#Dashboard": Dashboard_14399aa22a5ece30d9d4390583c1c6a6,
  "tausestack/rsc#ScanInvitation": ScanInvitation_14399aa22a5ece30d9d4390583c1c6a6,
  "tausestack/client#CampaignCard": CampaignCard_a28ca25a54d3554c2ec91de4d1131df7,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "tausestack/rsc#NewAppLink": NewAppLink_14399aa22a5ece30d9d4390583c1c6a6,
  "tausestack/client#CalendarNavLink": CalendarNavLink_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#StartNavLink": StartNavLink_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#ApprovalsNavLink": ApprovalsNavLink_a28ca25a54d3554c2ec91de4d1131df7,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "tausestack/rsc#NewApp": NewApp_14399aa22a5ece30d9d4390583c1c6a6,
  "tausestack/rsc#ScanView": ScanView_14399aa22a5ece30d9d4390583c1c6a6,
  "tausestack/rsc#CalendarView": CalendarView_14399aa22a5ece30d9d4390583c1c6a6,
  "tausestack/rsc#TeamView": TeamView_14399aa22a5ece30d9d4390583c1c6a6,
  "tausestack/rsc#StartView": StartView_14399aa22a5ece30d9d4390583c1c6a6,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
  "tausestack/client#ExportSiteCard": ExportSiteCard_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#BuilderLoader": BuilderLoader_a28ca25a54d3554c2ec91de4d1131df7,
  "tausestack/client#ExportPage": ExportPage_a28ca25a54d3554c2ec91de4d1131df7
}
