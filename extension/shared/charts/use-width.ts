import { useLayoutEffect, useState } from 'preact/hooks';

/** The width of an element in whole CSS px, kept up with as it changes; 0 as long as there is none. */
export function useWidth() {
  const [element, setElement] = useState<Element | null>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element) return;
    setWidth(Math.floor(element.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return { measured: setElement, width };
}
