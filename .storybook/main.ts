import type { StorybookConfig } from '@storybook/web-components-vite';

/** The browsers that the element supports: for older ones the build would rewrite `light-dark()`, and get it wrong. */
const BROWSERS = ['chrome123', 'firefox120', 'safari17.5'];

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Threads need an isolated page; a host of the static build has to send the same headers.
  core: { crossOriginIsolated: true, disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, cssTarget: BROWSERS } }),
};

export default config;
