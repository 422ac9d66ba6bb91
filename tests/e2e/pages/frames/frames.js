// One frame comes by itself once the page has loaded.
addEventListener('load', () => {
  const frame = document.createElement('iframe');
  frame.title = 'Late';
  frame.src = 'http://other.example/late.html';
  frame.onload = () => document.querySelector('h1').classList.add('complete');
  document.body.append(frame);
});
