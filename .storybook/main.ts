import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Threads need an isolated page; a host of the static build has to send the same headers.
  core: { crossOriginIsolated: true, disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
