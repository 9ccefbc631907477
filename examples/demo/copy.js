// Buttons that copy a snippet, and say so.

const SAID_MS = 2000;

/** Wires every button that has `data-copies`, the id of what it copies. */
export function offerCopies() {
  const status = document.querySelector('#copy-status');
  for (const button of document.querySelectorAll('[data-copies]')) {
    const text = button.textContent;
    let timer;
    button.addEventListener('click', async () => {
      const done = await copy(document.getElementById(button.dataset.copies));
      button.textContent = done ? 'Copied' : 'Ctrl+C';
      status.textContent = done ? 'Copied.' : 'The text is selected. Press Ctrl+C to copy it.';
      button.classList.toggle('done', done);
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = text;
        status.textContent = '';
        button.classList.remove('done');
      }, SAID_MS);
    });
  }
}

/** Copies, or at least selects where the browser does not let pages copy. */
async function copy(snippet) {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(snippet);
    return false;
  }
}
