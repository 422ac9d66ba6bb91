const dialog = document.getElementById('dialog');
document.getElementById('open').onclick = () => dialog.showModal();
document.getElementById('close').onclick = () => dialog.close();
// Some pages watch every event and stop it.
for (const type of ['mousemove', 'pointermove', 'mouseover', 'pointerover', 'keydown', 'toggle']) {
  document.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
}
