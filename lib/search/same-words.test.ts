import { expect, test } from 'vitest'
import { findSameWords } from './same-words'

test('brackets with a name behind a term explain it', () => {
  expect(
    findSameWords('과적합(overfitting)은 흔합니다. Principal Component Analysis (PCA), SageMaker(세이지메이커)'),
  ).toEqual([
    ['과적합', 'overfitting'],
    ['Principal Component Analysis', 'PCA'],
    ['SageMaker', '세이지메이커'],
  ])
})

test.each([
  ['a drawing', '변환 ▼ 내보내기 S3(처리 작업), 파이프라인'],
  ['an arrow', '데이터 세트(S3) → 특성'],
  ['examples', '형식(TFRecord, WebDataset 등)'],
  ['details', '균형 맞추기(무작위 과대·과소 표집, SMOTE)'],
])('brackets in %s explain nothing', (_, text) => {
  expect(findSameWords(text)).toEqual([])
})
