document.getElementById('edit').onclick = () => { document.getElementById('note').contentEditable = 'true'; };
