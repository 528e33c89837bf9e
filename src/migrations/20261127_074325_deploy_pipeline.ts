import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sites_delivery_redirects\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`status\` text DEFAULT '308' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sites_delivery_redirects_order_idx\` ON \`sites_delivery_redirects\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`sites_delivery_redirects_parent_id_idx\` ON \`sites_delivery_redirects\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`sites_delivery_headers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`path\` text DEFAULT '/*' NOT NULL,
  	\`name\` text NOT NULL,
  	\`value\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sites_delivery_headers_order_idx\` ON \`sites_delivery_headers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`sites_delivery_headers_parent_id_idx\` ON \`sites_delivery_headers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`publish_marks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`site_id\` text NOT NULL,
  	\`tenant_id\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`user_id\` text,
  	\`key_id\` text,
  	\`subject\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`publish_marks_site_id_idx\` ON \`publish_marks\` (\`site_id\`);`)
  await db.run(sql`CREATE INDEX \`publish_marks_tenant_id_idx\` ON \`publish_marks\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`publish_marks_at_idx\` ON \`publish_marks\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`publish_marks_updated_at_idx\` ON \`publish_marks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publish_marks_created_at_idx\` ON \`publish_marks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`domain_claims\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`host\` text NOT NULL,
  	\`tenant_id\` text NOT NULL,
  	\`domain_id\` text,
  	\`state\` text NOT NULL,
  	\`look\` text,
  	\`until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`domain_claims_host_idx\` ON \`domain_claims\` (\`host\`);`)
  await db.run(sql`CREATE INDEX \`domain_claims_tenant_id_idx\` ON \`domain_claims\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`domain_claims_domain_id_idx\` ON \`domain_claims\` (\`domain_id\`);`)
  await db.run(sql`CREATE INDEX \`domain_claims_state_idx\` ON \`domain_claims\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`domain_claims_look_idx\` ON \`domain_claims\` (\`look\`);`)
  await db.run(sql`CREATE INDEX \`domain_claims_until_idx\` ON \`domain_claims\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`domain_claims_updated_at_idx\` ON \`domain_claims\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`domain_claims_created_at_idx\` ON \`domain_claims\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`certificates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`host\` text NOT NULL,
  	\`domain_id\` text(36),
  	\`names\` text,
  	\`source\` text DEFAULT 'acme' NOT NULL,
  	\`state\` text DEFAULT 'pending' NOT NULL,
  	\`issuer\` text,
  	\`fingerprint\` text,
  	\`not_before\` text,
  	\`not_after\` text,
  	\`renew_at\` text,
  	\`ari_checked_at\` text,
  	\`attempts\` numeric,
  	\`next_attempt_at\` text,
  	\`problem\` text,
  	\`version\` numeric,
  	\`directory\` text,
  	\`seal_id\` text,
  	\`sealed_key\` text,
  	\`sealed_chain\` text,
  	\`order\` text,
  	\`lease_owner\` text,
  	\`lease_token\` numeric,
  	\`lease_until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`domain_id\`) REFERENCES \`domains\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`certificates_tenant_idx\` ON \`certificates\` (\`tenant_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`certificates_host_idx\` ON \`certificates\` (\`host\`);`)
  await db.run(sql`CREATE INDEX \`certificates_domain_idx\` ON \`certificates\` (\`domain_id\`);`)
  await db.run(sql`CREATE INDEX \`certificates_state_idx\` ON \`certificates\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`certificates_fingerprint_idx\` ON \`certificates\` (\`fingerprint\`);`)
  await db.run(sql`CREATE INDEX \`certificates_not_after_idx\` ON \`certificates\` (\`not_after\`);`)
  await db.run(sql`CREATE INDEX \`certificates_renew_at_idx\` ON \`certificates\` (\`renew_at\`);`)
  await db.run(sql`CREATE INDEX \`certificates_next_attempt_at_idx\` ON \`certificates\` (\`next_attempt_at\`);`)
  await db.run(sql`CREATE INDEX \`certificates_version_idx\` ON \`certificates\` (\`version\`);`)
  await db.run(sql`CREATE INDEX \`certificates_updated_at_idx\` ON \`certificates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`certificates_created_at_idx\` ON \`certificates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`acme_accounts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`directory\` text NOT NULL,
  	\`seal_id\` text NOT NULL,
  	\`sealed_key\` text NOT NULL,
  	\`url\` text,
  	\`contact\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`acme_accounts_directory_idx\` ON \`acme_accounts\` (\`directory\`);`)
  await db.run(sql`CREATE INDEX \`acme_accounts_updated_at_idx\` ON \`acme_accounts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`acme_accounts_created_at_idx\` ON \`acme_accounts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`acme_challenges\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`host\` text NOT NULL,
  	\`answer\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`acme_challenges_key_idx\` ON \`acme_challenges\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`acme_challenges_host_idx\` ON \`acme_challenges\` (\`host\`);`)
  await db.run(sql`CREATE INDEX \`acme_challenges_expires_at_idx\` ON \`acme_challenges\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`acme_challenges_updated_at_idx\` ON \`acme_challenges\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`acme_challenges_created_at_idx\` ON \`acme_challenges\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`acme_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`directory\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`host\` text NOT NULL,
  	\`registered_domain\` text NOT NULL,
  	\`names_digest\` text,
  	\`at\` text NOT NULL,
  	\`detail\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`acme_events_directory_idx\` ON \`acme_events\` (\`directory\`);`)
  await db.run(sql`CREATE INDEX \`acme_events_kind_idx\` ON \`acme_events\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`acme_events_host_idx\` ON \`acme_events\` (\`host\`);`)
  await db.run(sql`CREATE INDEX \`acme_events_registered_domain_idx\` ON \`acme_events\` (\`registered_domain\`);`)
  await db.run(sql`CREATE INDEX \`acme_events_names_digest_idx\` ON \`acme_events\` (\`names_digest\`);`)
  await db.run(sql`CREATE INDEX \`acme_events_at_idx\` ON \`acme_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`acme_events_updated_at_idx\` ON \`acme_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`acme_events_created_at_idx\` ON \`acme_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`deploy_targets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`name\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`site_id\` text(36) NOT NULL,
  	\`environment\` text DEFAULT 'production' NOT NULL,
  	\`enabled\` integer DEFAULT true,
  	\`settings\` text DEFAULT '{}',
  	\`secret_hint\` text,
  	\`seal_id\` text,
  	\`sealed_secret\` text,
  	\`live_push\` text,
  	\`active_push\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`site_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`deploy_targets_tenant_idx\` ON \`deploy_targets\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`deploy_targets_kind_idx\` ON \`deploy_targets\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`deploy_targets_site_idx\` ON \`deploy_targets\` (\`site_id\`);`)
  await db.run(sql`CREATE INDEX \`deploy_targets_updated_at_idx\` ON \`deploy_targets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deploy_targets_created_at_idx\` ON \`deploy_targets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`target_pushes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`target_id\` text(36),
  	\`site_id\` text(36),
  	\`release_id\` text(36),
  	\`state\` text NOT NULL,
  	\`plan\` text,
  	\`progress\` text,
  	\`log\` text,
  	\`error\` text,
  	\`remote_id\` text,
  	\`url\` text,
  	\`preview_url\` text,
  	\`operation\` text,
  	\`remote\` text,
  	\`intent\` text,
  	\`fence\` numeric,
  	\`actor\` text,
  	\`requested_at\` text,
  	\`activated_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`target_id\`) REFERENCES \`deploy_targets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`site_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`release_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`target_pushes_tenant_idx\` ON \`target_pushes\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`target_pushes_target_idx\` ON \`target_pushes\` (\`target_id\`);`)
  await db.run(sql`CREATE INDEX \`target_pushes_site_idx\` ON \`target_pushes\` (\`site_id\`);`)
  await db.run(sql`CREATE INDEX \`target_pushes_release_idx\` ON \`target_pushes\` (\`release_id\`);`)
  await db.run(sql`CREATE INDEX \`target_pushes_state_idx\` ON \`target_pushes\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`target_pushes_operation_idx\` ON \`target_pushes\` (\`operation\`);`)
  await db.run(sql`CREATE INDEX \`target_pushes_requested_at_idx\` ON \`target_pushes\` (\`requested_at\`);`)
  await db.run(sql`CREATE INDEX \`target_pushes_activated_at_idx\` ON \`target_pushes\` (\`activated_at\`);`)
  await db.run(sql`CREATE INDEX \`target_pushes_updated_at_idx\` ON \`target_pushes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`target_pushes_created_at_idx\` ON \`target_pushes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_webhooks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`name\` text NOT NULL,
  	\`site_id\` text(36) NOT NULL,
  	\`environment\` text DEFAULT 'production' NOT NULL,
  	\`url\` text NOT NULL,
  	\`enabled\` integer DEFAULT true,
  	\`secret_hint\` text,
  	\`seal_id\` text,
  	\`sealed_secret\` text,
  	\`sealed_previous\` text,
  	\`previous_until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`site_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`site_webhooks_tenant_idx\` ON \`site_webhooks\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`site_webhooks_site_idx\` ON \`site_webhooks\` (\`site_id\`);`)
  await db.run(sql`CREATE INDEX \`site_webhooks_updated_at_idx\` ON \`site_webhooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`site_webhooks_created_at_idx\` ON \`site_webhooks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhook_deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`webhook_id\` text(36),
  	\`release_id\` text(36),
  	\`key\` text NOT NULL,
  	\`event\` text,
  	\`state\` text NOT NULL,
  	\`attempts\` numeric,
  	\`next_attempt_at\` text,
  	\`status\` numeric,
  	\`error\` text,
  	\`body\` text,
  	\`sent_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`webhook_id\`) REFERENCES \`site_webhooks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`release_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_tenant_idx\` ON \`webhook_deliveries\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_webhook_idx\` ON \`webhook_deliveries\` (\`webhook_id\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_release_idx\` ON \`webhook_deliveries\` (\`release_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`webhook_deliveries_key_idx\` ON \`webhook_deliveries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_state_idx\` ON \`webhook_deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_next_attempt_at_idx\` ON \`webhook_deliveries\` (\`next_attempt_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_updated_at_idx\` ON \`webhook_deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_created_at_idx\` ON \`webhook_deliveries\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`delivery_maintenance\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`delivery_public_content\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`delivery_maintenance_text\` text;`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`delivery_on_publish_deploy\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`delivery_on_publish_environment\` text DEFAULT 'production';`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`delivery_on_publish_wait\` numeric DEFAULT 30;`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`delivery_protection_development\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`delivery_protection_staging\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`delivery_protection_production\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`delivery_protection_password_hash\` text;`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`primary_domain\` text;`)
  await db.run(sql`CREATE INDEX \`sites_primary_domain_idx\` ON \`sites\` (\`primary_domain\`);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`steps\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`trigger\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`promoted_from\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`requested_at\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`superseded_by\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`built\` text;`)
  await db.run(sql`CREATE INDEX \`releases_promoted_from_idx\` ON \`releases\` (\`promoted_from\`);`)
  await db.run(sql`CREATE INDEX \`releases_requested_at_idx\` ON \`releases\` (\`requested_at\`);`)
  await db.run(sql`ALTER TABLE \`domains\` ADD \`redirect_to_primary\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`domains\` ADD \`hsts\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`domains\` ADD \`checks\` text;`)
  await db.run(sql`ALTER TABLE \`domains\` ADD \`checked_at\` text;`)
  await db.run(sql`ALTER TABLE \`domains\` ADD \`next_check_at\` text;`)
  await db.run(sql`ALTER TABLE \`domains\` ADD \`failures\` numeric;`)
  await db.run(sql`CREATE INDEX \`domains_next_check_at_idx\` ON \`domains\` (\`next_check_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`deploy_targets_id\` text(36) REFERENCES deploy_targets(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`site_webhooks_id\` text(36) REFERENCES site_webhooks(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_deploy_targets_id_idx\` ON \`payload_locked_documents_rels\` (\`deploy_targets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_site_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`site_webhooks_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sites_delivery_redirects\`;`)
  await db.run(sql`DROP TABLE \`sites_delivery_headers\`;`)
  await db.run(sql`DROP TABLE \`publish_marks\`;`)
  await db.run(sql`DROP TABLE \`domain_claims\`;`)
  await db.run(sql`DROP TABLE \`certificates\`;`)
  await db.run(sql`DROP TABLE \`acme_accounts\`;`)
  await db.run(sql`DROP TABLE \`acme_challenges\`;`)
  await db.run(sql`DROP TABLE \`acme_events\`;`)
  await db.run(sql`DROP TABLE \`deploy_targets\`;`)
  await db.run(sql`DROP TABLE \`target_pushes\`;`)
  await db.run(sql`DROP TABLE \`site_webhooks\`;`)
  await db.run(sql`DROP TABLE \`webhook_deliveries\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`pages_id\` text(36),
  	\`sections_id\` text(36),
  	\`media_id\` text(36),
  	\`sites_id\` text(36),
  	\`domains_id\` text(36),
  	\`templates_id\` text(36),
  	\`brand_profiles_id\` text(36),
  	\`tenants_id\` text(36),
  	\`users_id\` text(36),
  	\`schedules_id\` text(36),
  	\`posts_id\` text(36),
  	\`channels_id\` text(36),
  	\`agents_id\` text(36),
  	\`agent_teams_id\` text(36),
  	\`api_keys_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sites_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`domains_id\`) REFERENCES \`domains\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`templates_id\`) REFERENCES \`templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`brand_profiles_id\`) REFERENCES \`brand_profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tenants_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schedules_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agents_id\`) REFERENCES \`agents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agent_teams_id\`) REFERENCES \`agent_teams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_keys_id\`) REFERENCES \`api_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "pages_id", "sections_id", "media_id", "sites_id", "domains_id", "templates_id", "brand_profiles_id", "tenants_id", "users_id", "schedules_id", "posts_id", "channels_id", "agents_id", "agent_teams_id", "api_keys_id") SELECT "id", "order", "parent_id", "path", "pages_id", "sections_id", "media_id", "sites_id", "domains_id", "templates_id", "brand_profiles_id", "tenants_id", "users_id", "schedules_id", "posts_id", "channels_id", "agents_id", "agent_teams_id", "api_keys_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sections_id_idx\` ON \`payload_locked_documents_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sites_id_idx\` ON \`payload_locked_documents_rels\` (\`sites_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_domains_id_idx\` ON \`payload_locked_documents_rels\` (\`domains_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_brand_profiles_id_idx\` ON \`payload_locked_documents_rels\` (\`brand_profiles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_tenants_id_idx\` ON \`payload_locked_documents_rels\` (\`tenants_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_channels_id_idx\` ON \`payload_locked_documents_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_agents_id_idx\` ON \`payload_locked_documents_rels\` (\`agents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_agent_teams_id_idx\` ON \`payload_locked_documents_rels\` (\`agent_teams_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`api_keys_id\`);`)
  await db.run(sql`DROP INDEX \`sites_primary_domain_idx\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`delivery_maintenance\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`delivery_public_content\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`delivery_maintenance_text\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`delivery_on_publish_deploy\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`delivery_on_publish_environment\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`delivery_on_publish_wait\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`delivery_protection_development\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`delivery_protection_staging\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`delivery_protection_production\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`delivery_protection_password_hash\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`primary_domain\`;`)
  await db.run(sql`DROP INDEX \`releases_promoted_from_idx\`;`)
  await db.run(sql`DROP INDEX \`releases_requested_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`steps\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`trigger\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`promoted_from\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`requested_at\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`superseded_by\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`built\`;`)
  await db.run(sql`DROP INDEX \`domains_next_check_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`domains\` DROP COLUMN \`redirect_to_primary\`;`)
  await db.run(sql`ALTER TABLE \`domains\` DROP COLUMN \`hsts\`;`)
  await db.run(sql`ALTER TABLE \`domains\` DROP COLUMN \`checks\`;`)
  await db.run(sql`ALTER TABLE \`domains\` DROP COLUMN \`checked_at\`;`)
  await db.run(sql`ALTER TABLE \`domains\` DROP COLUMN \`next_check_at\`;`)
  await db.run(sql`ALTER TABLE \`domains\` DROP COLUMN \`failures\`;`)
}
