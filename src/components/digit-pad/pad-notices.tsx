// What the pad says at its foot: how far the model has loaded, that it failed, what is wrong with the content.

import { type FunctionalComponent, h } from '@stencil/core';
import type { LoadProgress } from '../../sdk';
import type { Messages } from './messages/messages';
import { IconButton } from './pad-view';

/** The bar while the model loads. */
export const Progress: FunctionalComponent<{ readonly progress: LoadProgress; readonly texts: Messages }> = ({ progress, texts }) => {
  const percent = Math.round(100 * progress.fraction);
  return (
    <div class="progress" part="progress" role="progressbar" aria-valuenow={percent} aria-valuemin="0" aria-valuemax="100" aria-label={texts.loading(percent)}>
      <slot name="progress">
        <div class="bar" style={{ transform: `scaleX(${percent / 100})` }}></div>
      </slot>
    </div>
  );
};

/** The notice that the model did not load, with a way to try again. */
export const Failure: FunctionalComponent<{ readonly texts: Messages; readonly offline: boolean; readonly retry: () => void }> = ({
  texts,
  offline,
  retry,
}) => (
  <div class="notice" part="failure" role="alert">
    <slot name="failure">
      <span>{offline ? texts.offline : texts.failed}</span>
      <IconButton key="retry" name="retry" text={texts.retry} path="M19.500 12a7.500 7.500 0 1 1-2.200-5.300L20 9.400M20 4v5.400h-5.400" act={retry} />
    </slot>
  </div>
);

/** Why the content will not do, once the person has been told. */
export const Complaint: FunctionalComponent<{ readonly message: string }> = ({ message }) => (
  <div class="notice" part="error" id="error" role="alert">
    <slot name="error">
      <span>{message}</span>
    </slot>
  </div>
);
