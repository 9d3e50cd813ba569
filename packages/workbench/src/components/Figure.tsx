import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * A drawing that is as wide as its place. Style elements in it are taken out, for the content security policy lets
 * nothing inline; what it looks like is in style/views.css.
 */
export function Figure({
  label,
  draw,
}: {
  label: string;
  draw: (width: number) => SVGElement | HTMLElement;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    const element = place.current;
    if (!element || width === 0) return;
    const drawing = draw(width);
    for (const style of drawing.querySelectorAll("style")) style.remove();
    drawing.setAttribute("aria-hidden", "true");
    element.replaceChildren(drawing);
  }, [draw, width]);
  return (
    <figure className="figure">
      <figcaption className="hidden-words">{label}</figcaption>
      <div ref={place} />
    </figure>
  );
}
