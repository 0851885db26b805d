import { expect, test } from '@playwright/test'

test('an exam is chosen for the plan by its whole title, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('en/plan')
  const exams = page.getByRole('group', { name: 'Exam', exact: true })
  await expect(exams.getByRole('radio', { name: 'None' })).toBeChecked()
  await exams.getByText('차와 도서관, 짧은 시험').click()
  await page.getByRole('button', { name: 'Make a plan' }).click()
  await expect(page.getByText('The plan is saved.')).toBeVisible()
  await expect(exams.getByRole('radio', { name: '차와 도서관, 짧은 시험' })).toBeChecked()
  await exams.getByRole('radio', { name: 'None' }).check()
  await page.getByRole('button', { name: 'Change the plan' }).click()
  await expect(exams.getByRole('radio', { name: 'None' })).toBeChecked()
})
