import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`clocks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`lease_owner\` text,
  	\`lease_token\` numeric NOT NULL,
  	\`lease_until\` text,
  	\`begun\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`clocks_name_idx\` ON \`clocks\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`clocks_updated_at_idx\` ON \`clocks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`clocks_created_at_idx\` ON \`clocks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'deploy' NOT NULL,
  	\`site_id\` text(36),
  	\`environment\` text DEFAULT 'production',
  	\`page_id\` text(36),
  	\`deploy\` integer DEFAULT true,
  	\`brand_profile_id\` text(36),
  	\`url\` text,
  	\`recurrence\` text DEFAULT '{"type":"rule","freq":"daily","interval":1}' NOT NULL,
  	\`start\` text NOT NULL,
  	\`time_zone\` text DEFAULT 'UTC' NOT NULL,
  	\`overlap\` text DEFAULT 'skip' NOT NULL,
  	\`grace_minutes\` numeric DEFAULT 10 NOT NULL,
  	\`misfire\` text DEFAULT 'fireOnce' NOT NULL,
  	\`catch_up_max\` numeric DEFAULT 5,
  	\`paused\` integer DEFAULT false,
  	\`next_run_at\` text,
  	\`scanned_until\` text,
  	\`window_until\` text,
  	\`scan_version\` numeric,
  	\`user_id\` text(36),
  	\`api_key_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`site_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`brand_profile_id\`) REFERENCES \`brand_profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`api_key_id\`) REFERENCES \`api_keys\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_tenant_idx\` ON \`schedules\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_kind_idx\` ON \`schedules\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`schedules_site_idx\` ON \`schedules\` (\`site_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_page_idx\` ON \`schedules\` (\`page_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_brand_profile_idx\` ON \`schedules\` (\`brand_profile_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_paused_idx\` ON \`schedules\` (\`paused\`);`)
  await db.run(sql`CREATE INDEX \`schedules_next_run_at_idx\` ON \`schedules\` (\`next_run_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_user_idx\` ON \`schedules\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_api_key_idx\` ON \`schedules\` (\`api_key_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`schedule_occurrences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`schedule_id\` text(36),
  	\`key\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`reason\` text,
  	\`message\` text,
  	\`late\` integer,
  	\`manual\` integer,
  	\`job_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`schedule_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`job_id\`) REFERENCES \`jobs\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`schedule_occurrences_tenant_idx\` ON \`schedule_occurrences\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`schedule_occurrences_schedule_idx\` ON \`schedule_occurrences\` (\`schedule_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`schedule_occurrences_key_idx\` ON \`schedule_occurrences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`schedule_occurrences_at_idx\` ON \`schedule_occurrences\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`schedule_occurrences_state_idx\` ON \`schedule_occurrences\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`schedule_occurrences_job_idx\` ON \`schedule_occurrences\` (\`job_id\`);`)
  await db.run(sql`CREATE INDEX \`schedule_occurrences_updated_at_idx\` ON \`schedule_occurrences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedule_occurrences_created_at_idx\` ON \`schedule_occurrences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`posts_own_texts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`channel_id\` text(36) NOT NULL,
  	\`text\` text NOT NULL,
  	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`posts_own_texts_order_idx\` ON \`posts_own_texts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`posts_own_texts_parent_id_idx\` ON \`posts_own_texts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`posts_own_texts_channel_idx\` ON \`posts_own_texts\` (\`channel_id\`);`)
  await db.run(sql`CREATE TABLE \`posts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`title\` text NOT NULL,
  	\`text\` text,
  	\`media_id\` text(36),
  	\`link\` text,
  	\`utm_source\` text,
  	\`utm_medium\` text,
  	\`utm_campaign\` text,
  	\`utm_term\` text,
  	\`utm_content\` text,
  	\`email_subject\` text,
  	\`email_preheader\` text,
  	\`site_id\` text(36),
  	\`brand_profile_id\` text(36),
  	\`generator\` text,
  	\`status\` text DEFAULT 'draft',
  	\`scheduled_at\` text,
  	\`scheduled_local\` text,
  	\`time_zone\` text,
  	\`published_at\` text,
  	\`problem\` text,
  	\`approved_at\` text,
  	\`approved_by\` text,
  	\`brand_version\` text,
  	\`content_hash\` text,
  	\`approved_hash\` text,
  	\`sending_since\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`site_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`brand_profile_id\`) REFERENCES \`brand_profiles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`posts_tenant_idx\` ON \`posts\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`posts_media_idx\` ON \`posts\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`posts_site_idx\` ON \`posts\` (\`site_id\`);`)
  await db.run(sql`CREATE INDEX \`posts_brand_profile_idx\` ON \`posts\` (\`brand_profile_id\`);`)
  await db.run(sql`CREATE INDEX \`posts_status_idx\` ON \`posts\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`posts_scheduled_at_idx\` ON \`posts\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`posts_published_at_idx\` ON \`posts\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`posts_approved_hash_idx\` ON \`posts\` (\`approved_hash\`);`)
  await db.run(sql`CREATE INDEX \`posts_updated_at_idx\` ON \`posts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`posts_created_at_idx\` ON \`posts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`posts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`channels_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`posts_rels_order_idx\` ON \`posts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`posts_rels_parent_idx\` ON \`posts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`posts_rels_path_idx\` ON \`posts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`posts_rels_channels_id_idx\` ON \`posts_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE TABLE \`channels\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`name\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`enabled\` integer DEFAULT true,
  	\`site_id\` text(36),
  	\`email_from_name\` text,
  	\`email_from_address\` text,
  	\`email_reply_to\` text,
  	\`email_postal_address\` text,
  	\`webhook_url\` text,
  	\`feed_description\` text,
  	\`secret_hint\` text,
  	\`seal_id\` text,
  	\`sealed_secret\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`site_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`channels_tenant_idx\` ON \`channels\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`channels_kind_idx\` ON \`channels\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`channels_site_idx\` ON \`channels\` (\`site_id\`);`)
  await db.run(sql`CREATE INDEX \`channels_updated_at_idx\` ON \`channels\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`channels_created_at_idx\` ON \`channels\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`post_id\` text(36),
  	\`channel_id\` text(36),
  	\`kind\` text,
  	\`site_id\` text(36),
  	\`key\` text NOT NULL,
  	\`version\` text,
  	\`recipient\` text,
  	\`subscriber\` text,
  	\`state\` text NOT NULL,
  	\`attempts\` numeric,
  	\`next_attempt_at\` text,
  	\`claim\` text,
  	\`request_digest\` text,
  	\`answer\` text,
  	\`remote_id\` text,
  	\`error\` text,
  	\`sent_at\` text,
  	\`item\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`post_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`site_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`deliveries_tenant_idx\` ON \`deliveries\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_post_idx\` ON \`deliveries\` (\`post_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_channel_idx\` ON \`deliveries\` (\`channel_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_site_idx\` ON \`deliveries\` (\`site_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`deliveries_key_idx\` ON \`deliveries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_state_idx\` ON \`deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_claim_idx\` ON \`deliveries\` (\`claim\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_updated_at_idx\` ON \`deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_created_at_idx\` ON \`deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_nextAttemptAt_idx\` ON \`deliveries\` (\`state\`,\`next_attempt_at\`);`)
  await db.run(sql`CREATE TABLE \`subscribers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`channel_id\` text(36) NOT NULL,
  	\`email\` text NOT NULL,
  	\`name\` text,
  	\`status\` text DEFAULT 'subscribed',
  	\`consent\` text,
  	\`unsubscribed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`channel_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`subscribers_tenant_idx\` ON \`subscribers\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_channel_idx\` ON \`subscribers\` (\`channel_id\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_status_idx\` ON \`subscribers\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_updated_at_idx\` ON \`subscribers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_created_at_idx\` ON \`subscribers\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`channel_email_idx\` ON \`subscribers\` (\`channel_id\`,\`email\`);`)
  await db.run(sql`CREATE TABLE \`suppressions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`email\` text NOT NULL,
  	\`reason\` text DEFAULT 'manual',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`suppressions_tenant_idx\` ON \`suppressions\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`suppressions_updated_at_idx\` ON \`suppressions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`suppressions_created_at_idx\` ON \`suppressions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`tenant_email_idx\` ON \`suppressions\` (\`tenant_id\`,\`email\`);`)
  await db.run(sql`CREATE TABLE \`schedule_control\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stopped\` integer DEFAULT false,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`DROP INDEX \`jobs_state_idx\`;`)
  await db.run(sql`DROP INDEX \`jobs_run_at_idx\`;`)
  await db.run(sql`DROP INDEX \`jobs_priority_idx\`;`)
  await db.run(sql`DROP INDEX \`jobs_lease_owner_idx\`;`)
  await db.run(sql`DROP INDEX \`jobs_lease_until_idx\`;`)
  await db.run(sql`DROP INDEX \`state_runAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`jobs\` ADD \`lane\` text;`)
  await db.run(sql`ALTER TABLE \`jobs\` ADD \`position\` numeric;`)
  await db.run(sql`ALTER TABLE \`jobs\` ADD \`cancel_requested_at\` text;`)
  await db.run(sql`CREATE INDEX \`lane_kind_position_idx\` ON \`jobs\` (\`lane\`,\`kind\`,\`position\`);`)
  await db.run(sql`CREATE INDEX \`state_lane_runAt_idx\` ON \`jobs\` (\`state\`,\`lane\`,\`run_at\`);`)
  await db.run(sql`CREATE INDEX \`state_leaseUntil_idx\` ON \`jobs\` (\`state\`,\`lease_until\`);`)
  await db.run(sql`ALTER TABLE \`tenants\` ADD \`schedules_stopped\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`ai_generations\` ADD \`document\` text;`)
  await db.run(sql`CREATE INDEX \`ai_generations_document_idx\` ON \`ai_generations\` (\`document\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`schedules_id\` text(36) REFERENCES schedules(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`posts_id\` text(36) REFERENCES posts(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`channels_id\` text(36) REFERENCES channels(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_channels_id_idx\` ON \`payload_locked_documents_rels\` (\`channels_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`clocks\`;`)
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`DROP TABLE \`schedule_occurrences\`;`)
  await db.run(sql`DROP TABLE \`posts_own_texts\`;`)
  await db.run(sql`DROP TABLE \`posts\`;`)
  await db.run(sql`DROP TABLE \`posts_rels\`;`)
  await db.run(sql`DROP TABLE \`channels\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`subscribers\`;`)
  await db.run(sql`DROP TABLE \`suppressions\`;`)
  await db.run(sql`DROP TABLE \`schedule_control\`;`)
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
  	FOREIGN KEY (\`api_keys_id\`) REFERENCES \`api_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "pages_id", "sections_id", "media_id", "sites_id", "domains_id", "templates_id", "brand_profiles_id", "tenants_id", "users_id", "api_keys_id") SELECT "id", "order", "parent_id", "path", "pages_id", "sections_id", "media_id", "sites_id", "domains_id", "templates_id", "brand_profiles_id", "tenants_id", "users_id", "api_keys_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`api_keys_id\`);`)
  await db.run(sql`DROP INDEX \`lane_kind_position_idx\`;`)
  await db.run(sql`DROP INDEX \`state_lane_runAt_idx\`;`)
  await db.run(sql`DROP INDEX \`state_leaseUntil_idx\`;`)
  await db.run(sql`CREATE INDEX \`jobs_state_idx\` ON \`jobs\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`jobs_run_at_idx\` ON \`jobs\` (\`run_at\`);`)
  await db.run(sql`CREATE INDEX \`jobs_priority_idx\` ON \`jobs\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`jobs_lease_owner_idx\` ON \`jobs\` (\`lease_owner\`);`)
  await db.run(sql`CREATE INDEX \`jobs_lease_until_idx\` ON \`jobs\` (\`lease_until\`);`)
  await db.run(sql`CREATE INDEX \`state_runAt_idx\` ON \`jobs\` (\`state\`,\`run_at\`);`)
  await db.run(sql`ALTER TABLE \`jobs\` DROP COLUMN \`lane\`;`)
  await db.run(sql`ALTER TABLE \`jobs\` DROP COLUMN \`position\`;`)
  await db.run(sql`ALTER TABLE \`jobs\` DROP COLUMN \`cancel_requested_at\`;`)
  await db.run(sql`DROP INDEX \`ai_generations_document_idx\`;`)
  await db.run(sql`ALTER TABLE \`ai_generations\` DROP COLUMN \`document\`;`)
  await db.run(sql`ALTER TABLE \`tenants\` DROP COLUMN \`schedules_stopped\`;`)
}
