/** ㅎ, the first letter of 해설: its ㅇ is the circle of a right answer. */
export function BrandMark() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="1.2 1.6 29.6 29.6"
      fill="none"
      strokeLinecap="round"
      strokeWidth="3.4"
      aria-hidden="true"
    >
      <path className="brand-ink" d="M12.6 3.7h6.8M4.4 10.1h23.2" />
      <path
        className="brand-ring"
        d="M20.7 15.5c-4.6-2.3-10.2-.3-11.5 4.4-1.3 4.8 2.1 9.2 6.9 9.2s8.3-4.2 7.2-8.8c-.8-3.2-3.6-5.3-7.2-5.2"
      />
    </svg>
  )
}
