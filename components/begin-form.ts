import { addressOf } from '@/lib/model/base-path'
import { isSite, sitePath } from '@/lib/model/static-site'

/** Where a form that begins a practice is sent. On a static site, the page of practice draws it by itself. */
export const beginForm = (locale: string): { method: 'get' | 'post'; action: string } =>
  isSite()
    ? { method: 'get', action: addressOf(sitePath(`/${locale}/practice`)) }
    : { method: 'post', action: addressOf(`/${locale}/sittings/new`) }
