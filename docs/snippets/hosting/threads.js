const pad = document.querySelector('digit-pad');

pad.addEventListener('statuschange', ({ detail }) => {
  if (detail.status === 'ready')
    console.log(`${detail.model.threads} threads, isolated: ${detail.model.isolated}`);
});
