'use client'
import { useState, type ReactNode } from 'react'
import { DRAGGED } from './PostChip'

/** A day or an hour that posts are dropped on. */
export const DropPlace = ({
  className,
  onDropPost,
  children,
  place,
}: {
  className: string
  onDropPost: (postId: string) => void
  children?: ReactNode
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH`. */
  place: string
}): ReactNode => {
  const [isOver, setIsOver] = useState(false)
  return (
    <div
      className={`${className}${isOver ? ' ts-calendar__over' : ''}`}
      data-place={place}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        onDropPost(event.dataTransfer.getData(DRAGGED))
      }}
    >
      {children}
    </div>
  )
}
