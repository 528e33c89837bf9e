import * as migration_20261122_210302_initial from './20261122_210302_initial';
import * as migration_20261124_153935_domain_per_tenant from './20261124_153935_domain_per_tenant';
import * as migration_20261124_164843_page_builder from './20261124_164843_page_builder';
import * as migration_20261126_163840_page_builder_parts from './20261126_163840_page_builder_parts';
import * as migration_20261126_171211_brand_and_ai from './20261126_171211_brand_and_ai';
import * as migration_20261126_204042_marketing_work from './20261126_204042_marketing_work';
import * as migration_20261127_010152_agents from './20261127_010152_agents';
import * as migration_20261127_074325_deploy_pipeline from './20261127_074325_deploy_pipeline';
import * as migration_20261127_074520_main_address from './20261127_074520_main_address';

export const migrations = [
  {
    up: migration_20261122_210302_initial.up,
    down: migration_20261122_210302_initial.down,
    name: '20261122_210302_initial',
  },
  {
    up: migration_20261124_153935_domain_per_tenant.up,
    down: migration_20261124_153935_domain_per_tenant.down,
    name: '20261124_153935_domain_per_tenant',
  },
  {
    up: migration_20261124_164843_page_builder.up,
    down: migration_20261124_164843_page_builder.down,
    name: '20261124_164843_page_builder',
  },
  {
    up: migration_20261126_163840_page_builder_parts.up,
    down: migration_20261126_163840_page_builder_parts.down,
    name: '20261126_163840_page_builder_parts',
  },
  {
    up: migration_20261126_171211_brand_and_ai.up,
    down: migration_20261126_171211_brand_and_ai.down,
    name: '20261126_171211_brand_and_ai',
  },
  {
    up: migration_20261126_204042_marketing_work.up,
    down: migration_20261126_204042_marketing_work.down,
    name: '20261126_204042_marketing_work',
  },
  {
    up: migration_20261127_010152_agents.up,
    down: migration_20261127_010152_agents.down,
    name: '20261127_010152_agents',
  },
  {
    up: migration_20261127_074325_deploy_pipeline.up,
    down: migration_20261127_074325_deploy_pipeline.down,
    name: '20261127_074325_deploy_pipeline',
  },
  {
    up: migration_20261127_074520_main_address.up,
    down: migration_20261127_074520_main_address.down,
    name: '20261127_074520_main_address'
  },
];
