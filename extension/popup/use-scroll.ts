/** Keeps how far the page is scrolled. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Scrolls to `top`, in CSS px, once there is something to scroll, and tells where each scroll after that ends. */
export function useScroll(top: number, onScrolled: (top: number) => void, isThere = true): void {
  const tell = useRef(onScrolled);
  tell.current = onScrolled;
  const start = useRef(top).current;
  useLayoutEffect(() => scrollTo({ top: isThere ? start : 0, behavior: 'instant' }), [start, isThere]);
  useEffect(() => {
    if (!isThere) return;
    const listen = () => tell.current(scrollY);
    addEventListener('scrollend', listen);
    return () => removeEventListener('scrollend', listen);
  }, [isThere]);
}
