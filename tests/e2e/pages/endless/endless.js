// Fetches the next part whenever the end comes near, as feeds do.
const PARTS = 3;
const main = document.querySelector('main');
const more = document.getElementById('more');
let part = 0;
let busy = false;

const observer = new IntersectionObserver(async ([{ isIntersecting }]) => {
  if (!isIntersecting || busy) return;
  busy = true;
  part += 1;
  const articles = await (await fetch(`/part-${part}.json`)).json();
  for (const { title, text } of articles) {
    const article = document.createElement('article');
    const heading = document.createElement('h2');
    heading.textContent = title;
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    article.append(heading, paragraph);
    main.append(article);
  }
  busy = false;
  observer.unobserve(more);
  if (part < PARTS) observer.observe(more);
  else more.id = 'end';
});
observer.observe(more);
