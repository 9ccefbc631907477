const pad = document.querySelector('digit-pad');

document.querySelector('#vector').innerHTML = await pad.toSVG();
document.querySelector('#pixels').src = URL.createObjectURL(await pad.toBlob('image/png', 2));
