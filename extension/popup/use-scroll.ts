/** Keeps how far the page is scrolled. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Scrolls to `top`, in CSS px, when what is shown begins, and tells where each scroll ends. */
export function useScroll(top: number, onScrolled: (top: number) => void): void {
  const tell = useRef(onScrolled);
  tell.current = onScrolled;
  const start = useRef(top).current;
  useLayoutEffect(() => scrollTo({ top: start, behavior: 'instant' }), [start]);
  useEffect(() => {
    const listen = () => tell.current(scrollY);
    addEventListener('scrollend', listen);
    return () => removeEventListener('scrollend', listen);
  }, []);
}
